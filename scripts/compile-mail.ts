import { compiledMail, compileMail, mailSource } from '../src/cli/compile-mail.ts';

compileMail();
console.log(`${compiledMail} is written from ${mailSource}.`);
