namespace Torii.Tests.Support;

/// <summary>A fault that strikes every matching call until it is disposed of, and with it any other.</summary>
internal sealed class HeldFault(SimulatorControl upstream) : IAsyncDisposable
{
    /// <inheritdoc />
    public async ValueTask DisposeAsync() => await upstream.LiftFaultsAsync();
}
