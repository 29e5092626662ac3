import '../tests/fuzz/run-fuzz.ts';
