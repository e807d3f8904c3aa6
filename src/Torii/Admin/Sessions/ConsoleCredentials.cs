using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Security;

namespace Torii.Admin.Sessions;

/// <summary>
/// The operator's name, password and admin key. The password is kept as <see cref="PasswordHasher{TUser}"/> makes it of it,
/// the key as an HMAC. A key that the configuration names wins over one that was set here.
/// </summary>
internal sealed class ConsoleCredentials(ISettingStore store, SigningKey signing, ToriiSettings settings)
{
    /// <summary>The name that the earlier proxies' documents give.</summary>
    public const string BuiltInName = "admin";

    /// <summary>The password that goes with it.</summary>
    public const string BuiltInPassword = "admin";

    /// <summary>The admin key that the earlier proxies' documents give.</summary>
    public const string BuiltInKey = "sk-123456";

    private const string NameSetting = "console-name";
    private const string PasswordSetting = "console-password";
    private const string KeySetting = "console-key";
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    // Only a login needs it: a start does not.
    private readonly Lazy<PasswordHasher<string>> _hasher = new(() => new PasswordHasher<string>());
    private string? _decoy;
    private string? _name;
    private string? _passwordHash;
    private string? _keyHash;

    /// <summary>Whether an operator's own name and password are set.</summary>
    public bool HasPassword => _passwordHash is not null;

    /// <summary>Whether there is any way in that is the operator's own.</summary>
    public bool HasOwn => HasPassword || HasKey;

    /// <summary>Whether there is an admin key.</summary>
    public bool HasKey => IsKeyLocked || _keyHash is not null;

    /// <summary>Whether the configuration fixes the admin key.</summary>
    public bool IsKeyLocked => settings.AdminKey is not null;

    /// <summary>The operator's name.</summary>
    public string Name => _name ?? BuiltInName;

    /// <summary>Reads what is set.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _name = await store.GetAsync(NameSetting, cancellationToken);
        _passwordHash = await store.GetSecretAsync(PasswordSetting, cancellationToken);
        _keyHash = await store.GetSecretAsync(KeySetting, cancellationToken);
    }

    /// <summary>Whether a name and a password are the operator's. It takes as long for a name that is not.</summary>
    public bool Check(string name, string password)
    {
        var hash = _passwordHash ?? (_decoy ??= _hasher.Value.HashPassword(BuiltInName, RandomNumberGenerator.GetHexString(32)));
        var isPassword = _hasher.Value.VerifyHashedPassword(Name, hash, password) != PasswordVerificationResult.Failed;
        return Same(name, Name) & isPassword & HasPassword;
    }

    /// <summary>Whether a name and a password are those that everybody knows, and nothing else is set.</summary>
    public bool CheckBuiltIn(string name, string password) => !HasOwn & Same(name, BuiltInName) & Same(password, BuiltInPassword);

    /// <summary>Whether a key is the operator's.</summary>
    public bool CheckKey(string key) => settings.AdminKey is { } set ? Same(key, set) : _keyHash is { } hash && Same(HashOf(key), hash);

    /// <summary>Whether a key is the one that everybody knows, and nothing else is set.</summary>
    public bool CheckBuiltInKey(string key) => !HasOwn & Same(key, BuiltInKey);

    /// <summary>Changes what is given, all of it or nothing; what is null stays.</summary>
    public async Task ChangeAsync(string? name, string? password, string? key, CancellationToken cancellationToken)
    {
        var passwordHash = password is null ? _passwordHash : _hasher.Value.HashPassword(name ?? Name, password);
        var keyHash = key is null ? _keyHash : HashOf(key);
        SettingChange[] changes =
        [
            new(NameSetting, name, IsSecret: false),
            new(PasswordSetting, password is null ? null : passwordHash, IsSecret: true),
            new(KeySetting, key is null ? null : keyHash, IsSecret: true),
        ];
        await store.ChangeAsync([.. changes.Where(change => change.Value is not null)], cancellationToken);
        (_name, _passwordHash, _keyHash) = (name ?? _name, passwordHash, keyHash);
    }

    /// <summary>Makes a password, to be shown once: 20 letters, 100 bits.</summary>
    public async Task<string> MakePasswordAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetString(Letters, 20);
        await ChangeAsync(Name, password, key: null, cancellationToken);
        return password;
    }

    private string HashOf(string key) => Convert.ToHexStringLower(signing.Sign("admin-key", key));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
