using System.CommandLine;

namespace Torii.Load.Http;

/// <summary>The options that name the server under load, the same in every command.</summary>
internal sealed class TargetOptions
{
    private readonly Option<Uri> _url = AddressOption.Create("--url", "base address of the server, without /v1");
    private readonly Option<string> _key = new("--key") { Description = "client key", Required = true };

    private readonly Option<string> _model = new("--model")
    {
        Description = "model that the jobs ask for",
        DefaultValueFactory = _ => "sora2-landscape-10s",
    };

    public void AddTo(Command command)
    {
        _url.Required = true;
        command.Add(_url);
        command.Add(_key);
        command.Add(_model);
    }

    public Target Read(ParseResult line) => new(line.GetRequiredValue(_url), line.GetRequiredValue(_key), line.GetRequiredValue(_model));
}
