using Torii.Admin.Settings;
using Torii.Core.Stores;
using Torii.Hosting;
using Torii.Importing;

namespace Torii.Moving;

/// <summary>
/// Takes the settings of an older proxy over. Only what somebody has set there counts, and what is set here, outside or in
/// the console, stays: a second time changes nothing.
/// </summary>
internal sealed class SettingMoves(SettingBook book, ISettingStore store)
{
    private const int LongestName = 80;
    private const int MostUnknown = 20;

    /// <summary>Takes them over.</summary>
    /// <param name="proxy">The proxy.</param>
    /// <param name="settings">Its settings.</param>
    /// <param name="isRehearsal">Whether nothing is to be written.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>What became of each that was set, in the order of their names.</returns>
    public async Task<IReadOnlyList<MoveLine>> RunAsync(OlderProxy proxy, IReadOnlyDictionary<string, string> settings, bool isRehearsal, CancellationToken cancellationToken)
    {
        var lines = new List<MoveLine>();
        var stored = await book.StoredAsync(cancellationToken);
        var changes = new List<SettingChange>();
        foreach (var (name, value) in settings.Where(setting => proxy.Rules.ContainsKey(setting.Key)).OrderBy(setting => setting.Key, StringComparer.Ordinal))
        {
            var rule = proxy.Rules[name];
            var line = rule.IsUsual(value) ? null : rule.Decide(value, settings) switch
            {
                SettingFate.Moved moved => Move(name, moved, stored, changes),
                SettingFate.Left left => new MoveLine(MoveResult.Left, $"{name}: {left.Why}"),
                SettingFate.ByHand byHand => new MoveLine(MoveResult.ToDo, $"{name}: {byHand.What}"),
                _ => null,
            };
            lines.AddRange(line is null ? [] : [line]);
        }

        lines.AddRange(Unknown(proxy, [.. settings.Keys.Except(proxy.Rules.Keys).Order(StringComparer.Ordinal)]));

        if (!isRehearsal)
        {
            await store.ChangeAsync(changes, cancellationToken);
        }

        return lines;
    }

    private static IEnumerable<MoveLine> Unknown(OlderProxy proxy, IReadOnlyList<string> names)
    {
        var named = names.Take(MostUnknown).Select(name => new MoveLine(MoveResult.Left, $"{OneLine.Of(name, LongestName)}: is no setting of {proxy.Name} that is known here.{Spelling.Suggestion(Spelling.Nearest(name, proxy.Rules.Keys))}"));
        return names.Count > MostUnknown ? named.Append(new MoveLine(MoveResult.Left, $"{names.Count - MostUnknown} further names are no settings either.")) : named;
    }

    private MoveLine? Move(string name, SettingFate.Moved moved, Dictionary<string, string> stored, List<SettingChange> changes)
    {
        var setting = SettingCatalogue.Find(moved.Key) ?? throw new InvalidOperationException($"{moved.Key} is no setting.");
        if (book.LockOf(setting) is { } locked)
        {
            return new MoveLine(MoveResult.Known, $"{name}: {moved.Key} is fixed by {locked.Name}, which stays.");
        }

        if (stored.TryGetValue(moved.Key, out var present))
        {
            return new MoveLine(MoveResult.Known, $"{name}: {moved.Key} is set here already{(present == moved.Value ? "" : ", to something else, which stays")}.");
        }

        var next = new Dictionary<string, string>(stored, StringComparer.Ordinal) { [moved.Key] = moved.Value };
        if (book.Read(next).Mistakes.Except(book.Read(stored).Mistakes).Select(mistake => mistake.What).FirstOrDefault() is { } wrong)
        {
            return new MoveLine(MoveResult.ToDo, $"{name}: its value is not valid here. {wrong}");
        }

        // What is usual here anyway is not fixed: a later version may know better.
        var read = Read(setting, moved);
        if (setting.Default is { } usual && read == usual.ToJsonString())
        {
            return null;
        }

        // Files have switches in many forms, the console in one.
        var value = setting.Type == SettingType.Switch ? read! : moved.Value;
        stored[moved.Key] = value;
        changes.Add(new SettingChange(moved.Key, value, setting.IsEncrypted));
        return new MoveLine(MoveResult.Moved, $"{name}: {moved.Key} = {Shown(setting, value)}");
    }

    private static string? Read(Setting setting, SettingFate.Moved moved)
    {
        var alone = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(moved.Key, (string?)moved.Value)]).Build();
        return SettingText.Shown(setting, new SettingReader(alone))?.ToJsonString();
    }

    private static string Shown(Setting setting, string value) => setting.Type switch
    {
        SettingType.Secret => "(secret)",
        SettingType.Address => MaskedAddress.Of(OneLine.Of(value, LongestName * 4) ?? ""),
        _ => OneLine.Of(value, LongestName) ?? "",
    };
}
