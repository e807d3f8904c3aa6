using Torii.Importing;

namespace Torii.Moving;

/// <summary>One of the two older proxies, and what becomes of its files here.</summary>
/// <param name="Name">What it is called; the name of its command.</param>
/// <param name="Example">The file that holds its accounts, where it usually lies.</param>
/// <param name="Files">The same in words, with what else may hold them.</param>
internal abstract record OlderProxy(string Name, string Example, string Files)
{
    /// <summary>What becomes of each of its settings.</summary>
    public abstract IReadOnlyDictionary<string, SettingRule> Rules { get; }

    /// <summary>Where its settings may lie, seen from its accounts; the first that is there counts.</summary>
    public abstract IReadOnlyList<string> SettingsBeside { get; }

    /// <summary>Reads its accounts, and the settings that stand with them.</summary>
    /// <param name="file">The file, which is there.</param>
    /// <param name="kind">What tokens without a description are; null to go by their looks.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract OlderFile Read(FileInfo file, TokenKind? kind);

    /// <summary>Reads its file of settings.</summary>
    /// <param name="text">What stands in it.</param>
    /// <returns>The settings by their names, and what cannot be read, a sentence each.</returns>
    public abstract (IReadOnlyDictionary<string, string> Settings, IReadOnlyList<string> Faults) ReadSettings(string text);

    /// <summary>Who was let in, by its settings.</summary>
    public abstract OlderKeys KeysOf(IReadOnlyDictionary<string, string> settings);
}
