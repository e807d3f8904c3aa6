using Torii.Simulator.Tasks;

namespace Torii.Simulator.Accounts;

/// <summary>One user of the backend, with the lists that only they see.</summary>
internal sealed class Account
{
    private volatile AccountSettings _settings = new();
    private volatile string _name;

    public Account(string id)
    {
        Id = id;
        _name = id;
    }

    /// <summary>A hash of the token, so that no token reaches the disk.</summary>
    public string Id { get; }

    /// <summary>What the record calls the account.</summary>
    public string Name => _settings.Name ?? _name;

    public AccountSettings Settings
    {
        get => _settings;
        set => _settings = value;
    }

    public TaskShelf Images { get; } = new();

    public TaskShelf Videos { get; } = new();

    /// <summary>Called when the token itself is seen; an account read back from the journal is known by its id until then.</summary>
    public void NameAfter(string token) => _name = token.Length <= 6 ? token : token[^6..];

    public TaskShelf Shelf(TaskKind kind) => kind is TaskKind.Image ? Images : Videos;

    public int? Limit(TaskKind kind) => kind is TaskKind.Image ? _settings.ImageLimit : _settings.VideoLimit;
}
