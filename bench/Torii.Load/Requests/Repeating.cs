using Torii.Load.Http;

namespace Torii.Load.Requests;

/// <summary>Sends one request over and over: with <c>wrk</c> where it is installed, since it leaves the server more of the processors.</summary>
internal static class Repeating
{
    /// <summary>A first run, so that compiling is not what is measured.</summary>
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(2);

    public static async Task<RequestRate> Measure(LoadRequest request, RequestPace pace, Target target, LoadClient client, CancellationToken cancellation)
    {
        await Run(pace with { Duration = _warmUp });
        return await Run(pace);

        Task<RequestRate> Run(RequestPace run) => Wrk.Find() is { } wrk
            ? new Wrk(wrk, target).Run(request, run, cancellation)
            : new OwnLoop(client).Run(request, run, cancellation);
    }
}
