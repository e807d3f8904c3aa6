using System.CommandLine;
using Torii.Load.Disk;
using Torii.Load.Jobs;
using Torii.Load.Recovery;
using Torii.Load.Requests;
using Torii.Load.Starting;
using Torii.Load.Uploads;
using Torii.Load.Waiting;

var root = new RootCommand("Puts a load on a server that speaks the OpenAI API, and measures how it bears it.")
{
    JobsCommand.Create(),
    WaitingCommand.Create(),
    AcceptsCommand.Create(),
    ReadsCommand.Create(),
    UploadsCommand.Create(),
    StartCommand.Create(),
    RecoveryCommand.Create(),
    FsyncCommand.Create(),
};

return await root.Parse(args).InvokeAsync();
