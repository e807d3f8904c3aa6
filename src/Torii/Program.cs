using Torii.Commands;
using Torii.Hosting;

// No command means: serve. Settings may stand on the command line too, as in --Torii:Port 9000.
return args is [] || (args[0].StartsWith('-') && args[0] is not ("-h" or "-?" or "--help" or "--version"))
    ? await Serving.RunAsync(args)
    : await CommandLine.RunAsync(args);
