using Torii.Commands;
using Torii.Hosting;

// No command means: serve.
return args is [] || args[0].StartsWith('-')
    ? await Serving.RunAsync(args)
    : await CommandLine.RunAsync(args);
