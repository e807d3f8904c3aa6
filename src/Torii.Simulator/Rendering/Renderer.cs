using Torii.Simulator.Protocol;
using Torii.Simulator.Results;
using Torii.Simulator.Settings;
using Torii.Simulator.Uploads;

namespace Torii.Simulator.Rendering;

/// <summary>
/// Gives a result's bytes. It is rendered when first downloaded, once however many ask, and kept on disk; a file appears under
/// its name only when it is whole. Renderings belong to the simulator, not to a caller: one that goes away stops none.
/// </summary>
internal sealed class Renderer : IAsyncDisposable
{
    /// <summary>At once: what is being tested shares the machine.</summary>
    private const int AtOnce = 2;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<bool>> _underWay = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly CancellationToken _stopping;
    private readonly LiveSettings _settings;
    private readonly BuiltInResults _builtIn;
    private readonly TimeProvider _time;
    private readonly FfmpegRenderer? _ffmpeg;
    private readonly string _results;
    private readonly string _rendering;

    public Renderer(
        SimulatorOptions options,
        LiveSettings settings,
        BuiltInResults builtIn,
        UploadBook uploads,
        IHostApplicationLifetime lifetime,
        ILogger<Renderer> logger)
    {
        _stopping = lifetime.ApplicationStopping;
        _settings = settings;
        _builtIn = builtIn;
        _time = options.Time;
        _ffmpeg = Tool.Find("ffmpeg") is { } tool ? new(tool, new FontFinder(), uploads, logger) : null;
        _results = Path.GetFullPath(Path.Combine(options.DataFolder, "results"));
        _rendering = Path.GetFullPath(Path.Combine(options.DataFolder, "rendering"));
        Directory.CreateDirectory(_results);
        if (Directory.Exists(_rendering))
        {
            Directory.Delete(_rendering, recursive: true);
        }
    }

    /// <summary>Whether the mode can be served here.</summary>
    public bool Can(RenderMode mode) => mode is not RenderMode.Ffmpeg || _ffmpeg is not null;

    public async ValueTask<Answer> OpenAsync(ResultSpec result, CancellationToken cancellationToken)
    {
        if (_settings.Current.Render is RenderMode.Clip || _ffmpeg is null)
        {
            return _builtIn.Get(result);
        }

        var path = Path.Combine(_results, result.FileName);
        try
        {
            var there = File.Exists(path) || await RenderOnceAsync(result, path).WaitAsync(cancellationToken);
            return there ? new Answer.StoredFile(result.MediaType, path) : _builtIn.Get(result);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return Answer.Error(503, new("The simulator is stopping.", "server_error", null, "server_error"));
        }
    }

    /// <summary>Waits for the renderings, which end as soon as the simulator begins to stop.</summary>
    public async ValueTask DisposeAsync()
    {
        await ((Task)Task.WhenAll(UnderWay())).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _places.Dispose();
    }

    private Task<bool>[] UnderWay()
    {
        lock (_gate)
        {
            return [.. _underWay.Values];
        }
    }

    private Task<bool> RenderOnceAsync(ResultSpec result, string path)
    {
        lock (_gate)
        {
            if (!_underWay.TryGetValue(result.FileName, out var rendering))
            {
                rendering = Task.Run(() => RenderAsync(result, path), _stopping);
                _underWay.Add(result.FileName, rendering);
            }

            return rendering;
        }
    }

    private async Task<bool> RenderAsync(ResultSpec result, string path)
    {
        try
        {
            await _places.WaitAsync(_stopping);
            try
            {
                return await DrawAsync(result, path);
            }
            finally
            {
                _places.Release();
            }
        }
        finally
        {
            lock (_gate)
            {
                _underWay.Remove(result.FileName);
            }
        }
    }

    private async Task<bool> DrawAsync(ResultSpec result, string path)
    {
        using var deadline = new CancellationTokenSource(Deadline, _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, _stopping);
        var folder = Directory.CreateDirectory(Path.Combine(_rendering, Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            if (await _ffmpeg!.DrawAsync(result, folder, stop.Token) is not { } file)
            {
                return false;
            }

            File.Move(file, path, overwrite: true);
            return true;
        }
        catch (OperationCanceledException) when (!_stopping.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
