import '../tests/bench/run-bench-pages.ts';
