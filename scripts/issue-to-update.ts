import { answerIssue } from '../src/cli/answer-issue.ts';

answerIssue(process.env);
