import { answerIssue } from './parts/answer-issue.ts';

answerIssue(process.env);
