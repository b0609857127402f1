// How programs are written down here.

// A package's declaration, as `pulumi package add` leaves it in sdks/NAME.yaml.
export const declared = (plugin, { downloadUrl, parameterization, extension } = {}) => {
  const [, name, version] = /^(.+)@(.+)$/.exec(plugin);
  const made = parameterization ?? extension;
  const file = made?.name ?? name;
  const of = (key, { name: inner, version: number, value }) =>
    `${key}:\n  name: ${inner}\n  version: ${number}\n  value: ${Buffer.from(value).toString("base64")}\n`;
  return {
    [`sdks/${file}.yaml`]: `packageDeclarationVersion: 1\nname: ${name}\nversion: ${version}\n`
      + (downloadUrl ? `downloadUrl: ${downloadUrl}\n` : "")
      + (parameterization ? of("parameterization", parameterization) : "")
      + (extension ? of("extension", extension) : ""),
  };
};

// A program of one or more runs; its packages are declared as they are named, unless the run has declarations of its own.
export const program = (packages, ...runs) => ({
  packages,
  runs: runs.map(({ yaml, files = {}, ...run }) => ({
    ...run,
    files: {
      ...Object.assign({}, ...(run.declares ?? packages.map((one) => declared(one)))),
      ...(yaml === undefined ? {} : { "Main.yaml": yaml }),
      ...files,
    },
  })),
});
