using Torii.Simulator.Tasks;

namespace Torii.Simulator.Accounts;

/// <summary>One user of the backend, with the lists that only they see.</summary>
internal sealed class Account
{
    private const int HandleLength = 8;

    private readonly Lock _gate = new();
    private volatile SetUpRecord _setUp = new(new AccountSettings(), default);
    private volatile AccountState _state;
    private volatile string _name;

    public Account(string id)
    {
        Id = id;
        _name = id;
        _state = new(id);
    }

    /// <summary>A hash of the token, so that no token reaches the disk.</summary>
    public string Id { get; }

    /// <summary>What the record calls the account.</summary>
    public string Name => Settings.Name ?? _name;

    /// <summary>What it was set up as.</summary>
    public AccountSettings Settings => _setUp.Settings;

    /// <summary>When it was set up.</summary>
    public DateTimeOffset SetUpAt => _setUp.At;

    /// <summary>What it has become since.</summary>
    public AccountState State => _state;

    public string Email => $"{Handle}@example.com";

    /// <summary>Null until it takes one, for an account that was set up so.</summary>
    public string? Username => _state.Username ?? (Settings.Unnamed ? null : Handle);

    /// <summary>Whether its Sora 2 functions answer: not before the bootstrap, for an account that was set up so.</summary>
    public bool IsActivated => !Settings.NeedsBootstrap || _state.Bootstrapped;

    /// <summary>Whether it has Sora 2: not without an invitation, for an account that was set up so.</summary>
    public bool HasSora2 => !Settings.NeedsInvite || _state.Invited;

    public TaskShelf Images { get; } = new();

    public TaskShelf Videos { get; } = new();

    private string Handle => $"user{(Id.Length <= HandleLength ? Id : Id[..HandleLength])}";

    /// <summary>Called when the token itself is seen; an account read back from the journal is known by its id until then.</summary>
    public void NameAfter(string token) => _name = token.Length <= 6 ? token : token[^6..];

    public TaskShelf Shelf(TaskKind kind) => kind is TaskKind.Image ? Images : Videos;

    public int? Limit(TaskKind kind) => kind is TaskKind.Image ? Settings.ImageLimit : Settings.VideoLimit;

    public void SetUp(AccountSettings settings, DateTimeOffset now) => _setUp = new(settings, now);

    /// <summary>Changes what it has become, one change after the other. <paramref name="write"/> keeps the change before it shows.</summary>
    /// <returns>Whether <paramref name="change"/> gave anything but null or what was there.</returns>
    public bool Change(Func<AccountState, AccountState?> change, Action<AccountState> write)
    {
        lock (_gate)
        {
            if (change(_state) is not { } next || next == _state)
            {
                return false;
            }

            write(next);
            _state = next;
            return true;
        }
    }

    /// <summary>Takes in what the journal says it has become.</summary>
    public void Restore(AccountState state) => _state = state;

    private sealed record SetUpRecord(AccountSettings Settings, DateTimeOffset At);
}
