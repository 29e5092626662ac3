import '../tests/bench/run-bench-compose.ts';
