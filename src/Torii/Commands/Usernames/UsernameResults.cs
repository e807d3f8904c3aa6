using System.Text;

namespace Torii.Commands.Usernames;

/// <summary>
/// The results file. It takes the place of an earlier one with the first result, and has each result as soon as it is known,
/// so that nothing is lost with the process.
/// </summary>
internal sealed class UsernameResults(string path) : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private FileStream? _file;

    /// <summary>How many tokens' accounts got no name.</summary>
    public int Failed { get; private set; }

    /// <summary>How many tokens there were.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a result, to the file first and then to the screen.</summary>
    public async Task AddAsync(UsernameResult result, TextWriter screen)
    {
        await _turn.WaitAsync();
        try
        {
            _file ??= PrivateFile.Replace(path);
            await _file.WriteAsync(Encoding.UTF8.GetBytes(result.ToFileLine() + "\n"));
            await screen.WriteLineAsync(result.ToScreenLine());
            Count++;
            Failed += result.Succeeded ? 0 : 1;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        if (_file is not null)
        {
            await _file.DisposeAsync();
        }
    }
}
