import '../tests/bench/run-bench.ts';
