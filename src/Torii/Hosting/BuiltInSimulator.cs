using Torii.Simulator;

namespace Torii.Hosting;

/// <summary>The simulator that runs inside this process, on a loopback port of its own.</summary>
internal sealed class BuiltInSimulator(ToriiSettings settings, TimeProvider time) : IAsyncDisposable
{
    private SimulatorHost? _host;

    /// <summary>Whether it should run.</summary>
    /// <param name="hasReal">Whether there is, or ever was, a real account or upstream.</param>
    public bool IsWanted(bool hasReal) => settings.Simulator switch
    {
        SimulatorMode.On => true,
        SimulatorMode.Off => false,
        _ => !hasReal,
    };

    /// <summary>Starts it.</summary>
    /// <returns>Its base address.</returns>
    public async Task<Uri> StartAsync(CancellationToken cancellationToken)
    {
        var options = new SimulatorOptions { DataFolder = Path.Combine(settings.Data, "simulator"), Control = false, Time = time };
        _host = await SimulatorHost.StartAsync(options, cancellationToken);
        return _host.BaseAddress;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
