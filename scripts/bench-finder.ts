import '../tests/bench/run-bench-finder.ts';
