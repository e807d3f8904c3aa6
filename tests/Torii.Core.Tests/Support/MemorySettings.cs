using Torii.Core.Stores;

namespace Torii.Core.Tests.Support;

/// <summary>Settings in memory.</summary>
internal sealed class MemorySettings : ISettingStore
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Task<string?> GetAsync(string name, CancellationToken cancellationToken) => Task.FromResult(_values.GetValueOrDefault(name));

    public Task SetAsync(string name, string value, CancellationToken cancellationToken)
    {
        _values[name] = value;
        return Task.CompletedTask;
    }

    public Task<string?> GetSecretAsync(string name, CancellationToken cancellationToken) => GetAsync("secret:" + name, cancellationToken);

    public Task SetSecretAsync(string name, string value, CancellationToken cancellationToken) => SetAsync("secret:" + name, value, cancellationToken);

    public Task<IReadOnlyList<StoredSetting>> ListAsync(string prefix, CancellationToken cancellationToken) => throw new NotSupportedException("Nobody lists them here.");

    public Task ChangeAsync(IReadOnlyList<SettingChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes)
        {
            var name = change.IsSecret ? "secret:" + change.Name : change.Name;
            if (change.Value is { } value)
            {
                _values[name] = value;
            }
            else
            {
                _values.Remove(name);
            }
        }

        return Task.CompletedTask;
    }
}
