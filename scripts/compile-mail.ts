import { readFileSync, writeFileSync } from 'node:fs';
import { compiledMail, compileMail, mailSource } from '../src/cli/compile-mail.ts';

writeFileSync(compiledMail, await compileMail(readFileSync(mailSource, 'utf8')));
console.log(`${compiledMail} is written from ${mailSource}.`);
