import '../tests/bench/run-bench-publish.ts';
