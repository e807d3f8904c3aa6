using System.Net.Http.Json;

namespace Torii.Load.Simulator;

/// <summary>The control API of the stand-alone simulator.</summary>
/// <param name="address">Where it listens, without a path.</param>
internal sealed class SimulatorClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = address };

    /// <summary>Clears the record of calls. Tasks stay.</summary>
    public async Task Forget(CancellationToken cancellation)
    {
        using var response = await _http.DeleteAsync(new Uri("/simulator/record", UriKind.Relative), cancellation);
        response.EnsureSuccessStatusCode();
    }

    public async Task<RecordSummary> Summary(CancellationToken cancellation) =>
        await _http.GetFromJsonAsync("/simulator/record/summary", SimulatorJson.Default.RecordSummary, cancellation) ?? new([]);

    public async Task<SimulatorTask[]> Tasks(CancellationToken cancellation) =>
        await _http.GetFromJsonAsync("/simulator/tasks", SimulatorJson.Default.SimulatorTaskArray, cancellation) ?? [];

    public void Dispose() => _http.Dispose();
}
