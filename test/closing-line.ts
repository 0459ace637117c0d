/** The last line of a test run: how many passed and how many failed, for whoever reads only that. */
import type { Reporter, TestModule } from 'vitest/node';

/** A reporter beside vitest’s own. A file that could not be run at all counts as one failure. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const passed = tests.filter((test) => test.result().state === 'passed').length;
    const failed = tests.filter((test) => test.result().state === 'failed').length;
    const broken = modules.filter((module) => module.errors().length > 0).length + errors.length;
    process.stdout.write(`${passed} passed, ${failed + broken} failed\n`);
  }
}
