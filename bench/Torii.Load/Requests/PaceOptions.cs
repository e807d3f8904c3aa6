using System.CommandLine;

namespace Torii.Load.Requests;

/// <summary>The options of the commands that repeat one request.</summary>
internal sealed class PaceOptions
{
    private readonly Option<int> _connections = new("--connections") { Description = "connections", DefaultValueFactory = _ => 64 };
    private readonly Option<int> _seconds = new("--seconds") { Description = "seconds of each measurement", DefaultValueFactory = _ => 8 };

    public void AddTo(Command command)
    {
        command.Add(_connections);
        command.Add(_seconds);
    }

    public RequestPace Read(ParseResult line) => new(line.GetValue(_connections), TimeSpan.FromSeconds(line.GetValue(_seconds)));
}
