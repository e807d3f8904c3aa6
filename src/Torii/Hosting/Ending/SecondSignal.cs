using System.Runtime.InteropServices;

namespace Torii.Hosting.Ending;

/// <summary>Who tells the server to stop a second time (Ctrl+C, SIGTERM) does not want to wait any longer.</summary>
internal sealed class SecondSignal : IDisposable
{
    private readonly ServerEnd _end;
    private readonly PosixSignalRegistration[] _registrations;
    private int _signals;

    /// <summary>Listens from now on.</summary>
    public SecondSignal(ServerEnd end)
    {
        _end = end;
        _registrations = [PosixSignalRegistration.Create(PosixSignal.SIGINT, Take), PosixSignalRegistration.Create(PosixSignal.SIGTERM, Take)];
    }

    /// <inheritdoc />
    public void Dispose() => Array.ForEach(_registrations, registration => registration.Dispose());

    private void Take(PosixSignalContext context)
    {
        // The process must end by itself, or what it has in hand is not written down.
        context.Cancel = true;
        if (Interlocked.Increment(ref _signals) > 1)
        {
            _end.Hurry();
        }
    }
}
