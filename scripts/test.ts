import '../tests/gate/run-gate.ts';
