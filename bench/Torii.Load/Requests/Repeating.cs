using Torii.Load.Figures;
using Torii.Load.Http;
using Torii.Load.Processes;

namespace Torii.Load.Requests;

/// <summary>Sends one request over and over: with <c>wrk</c> where it is installed, since it leaves the server more of the processors.</summary>
internal sealed class Repeating(Target target, LoadClient client, ServerProcess? server)
{
    /// <summary>A first run, so that compiling is not what is measured.</summary>
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);

    /// <summary>Repeats a request, and adds how fast it was answered under <paramref name="name"/>.</summary>
    public async Task Measure(string name, LoadRequest request, RequestPace pace, FigureSheet sheet, CancellationToken cancellation)
    {
        await Run(request, pace with { Duration = _warmUp }, cancellation);
        var load = server?.Start();
        var rate = await Run(request, pace, cancellation);
        rate.AddTo(sheet, name, load?.Read());
    }

    private Task<RequestRate> Run(LoadRequest request, RequestPace pace, CancellationToken cancellation) => Wrk.Find() is { } wrk
        ? new Wrk(wrk, target).Run(request, pace, cancellation)
        : new OwnLoop(client).Run(request, pace, cancellation);
}
