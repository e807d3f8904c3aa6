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

    private readonly PasswordHasher<string> _hasher = new();
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
        var hash = _passwordHash ?? (_decoy ??= _hasher.HashPassword(BuiltInName, RandomNumberGenerator.GetHexString(32)));
        var isPassword = _hasher.VerifyHashedPassword(Name, hash, password) != PasswordVerificationResult.Failed;
        return Same(name, Name) & isPassword & HasPassword;
    }

    /// <summary>Whether a name and a password are those that everybody knows, and nothing else is set.</summary>
    public bool CheckBuiltIn(string name, string password) => !HasPassword & Same(name, BuiltInName) & Same(password, BuiltInPassword);

    /// <summary>Whether a key is the operator's.</summary>
    public bool CheckKey(string key) => settings.AdminKey is { } set ? Same(key, set) : _keyHash is { } hash && Same(HashOf(key), hash);

    /// <summary>Whether a key is the one that everybody knows, and nothing else is set.</summary>
    public bool CheckBuiltInKey(string key) => !HasOwn & Same(key, BuiltInKey);

    /// <summary>Sets name and password.</summary>
    public async Task SetPasswordAsync(string name, string password, CancellationToken cancellationToken)
    {
        var hash = _hasher.HashPassword(name, password);
        await store.SetAsync(NameSetting, name, cancellationToken);
        await store.SetSecretAsync(PasswordSetting, hash, cancellationToken);
        (_name, _passwordHash) = (name, hash);
    }

    /// <summary>Sets the admin key.</summary>
    public async Task SetKeyAsync(string key, CancellationToken cancellationToken)
    {
        var hash = HashOf(key);
        await store.SetSecretAsync(KeySetting, hash, cancellationToken);
        _keyHash = hash;
    }

    /// <summary>Makes a password, to be shown once: 20 letters, 100 bits.</summary>
    public async Task<string> MakePasswordAsync(CancellationToken cancellationToken)
    {
        var password = RandomNumberGenerator.GetString(Letters, 20);
        await SetPasswordAsync(Name, password, cancellationToken);
        return password;
    }

    private string HashOf(string key) => Convert.ToHexStringLower(signing.Sign("admin-key", key));

    private static bool Same(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
