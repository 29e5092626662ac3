// The worker of the page: it reads the published content once, and then tries answers on it.
import './in-browser.ts';
import { makeEngine, type Engine } from './engine.ts';
import type { WorkerRequest, WorkerAnswer, Numbered } from './messages.ts';
import type { PublishedFile } from '../core/model/published-file.ts';

const worker = globalThis as unknown as {
  onmessage: (event: MessageEvent<Numbered<WorkerRequest>>) => void;
  postMessage: (answered: WorkerAnswer) => void;
};

let engine: Engine | undefined;

worker.onmessage = ({ data }) => {
  const { number } = data;
  try {
    worker.postMessage({ number, answer: answer(data) });
  } catch (error) {
    worker.postMessage({ number, failure: (error as Error).message });
  }
};

function answer(asked: WorkerRequest): unknown {
  if (asked.kind === 'open') {
    engine = makeEngine(JSON.parse(asked.published) as PublishedFile, Date.now);
    if (!engine) throw new Error('The published content cannot be read.');
    return engine.ready();
  }
  if (!engine) throw new Error('Nothing is open.');
  if (asked.kind === 'start') return engine.start(asked);
  if (asked.kind === 'rehearse') return engine.rehearse(asked.incident, asked.within);
  if (asked.kind === 'propose') return engine.propose(asked.answers);
  return engine.try(asked.answers, asked.language);
}
