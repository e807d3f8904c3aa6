using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Torii.Hosting;

/// <summary>How much is logged. It can be changed while the server runs.</summary>
internal sealed class LogDetail(bool isVerbose) : IConfigureOptions<LoggerFilterOptions>, IOptionsChangeTokenSource<LoggerFilterOptions>, IDisposable
{
    private volatile bool _isVerbose = isVerbose;
    private CancellationTokenSource _changed = new();

    /// <inheritdoc />
    public string Name => Options.DefaultName;

    /// <summary>Whether details are logged.</summary>
    public bool IsVerbose
    {
        get => _isVerbose;
        set
        {
            if (_isVerbose != value)
            {
                _isVerbose = value;
                using var before = Interlocked.Exchange(ref _changed, new CancellationTokenSource());
                before.Cancel();
            }
        }
    }

    /// <inheritdoc />
    public void Configure(LoggerFilterOptions options) => options.MinLevel = _isVerbose ? LogLevel.Debug : LogLevel.Information;

    /// <inheritdoc />
    public IChangeToken GetChangeToken() => new CancellationChangeToken(_changed.Token);

    /// <inheritdoc />
    public void Dispose() => _changed.Dispose();
}
