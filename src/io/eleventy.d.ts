/** The part of Eleventy’s programmatic interface that site.ts uses; the package brings no types. */
declare module '@11ty/eleventy' {
  /** What a configuration function is given. */
  export interface UserConfig {
    addGlobalData(name: string, value: unknown): void;
    benchmarkManager: { get(name: string): { setIsVerbose(verbose: boolean): void } };
    addFilter(name: string, filter: (value: string) => string): void;
  }

  /** Settings of one run. */
  export interface Options {
    configPath: string;
    quietMode: boolean;
    config(userConfig: UserConfig): void;
  }

  /** One run over an input folder. */
  export class Eleventy {
    constructor(input: string, output: string, options: Options);
    setIsVerbose(verbose: boolean): void;
    disableLogger(): void;
    /** Writes all files; gives the passthrough copies and the pages written. */
    write(): Promise<[unknown, { outputPath: string }[]]>;
  }
}
