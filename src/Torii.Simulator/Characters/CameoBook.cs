using System.Collections.Concurrent;
using Torii.Simulator.Accounts;
using Torii.Simulator.Journals;
using Torii.Simulator.Protocol;
using Torii.Simulator.Settings;
using Torii.Simulator.Tasks;

namespace Torii.Simulator.Characters;

/// <summary>All cameos.</summary>
internal sealed class CameoBook(Journal journal, LiveSettings settings, TaskLengths lengths, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Cameo> _cameos = new(StringComparer.Ordinal);

    /// <summary>Begins the processing of a recording that the caller gave.</summary>
    public Cameo Begin(Call call)
    {
        var now = time.GetUtcNow();
        var ends = now + lengths.Draw(settings.Current.CharacterSeconds);
        var cameo = new Cameo($"cameo_{Guid.CreateVersion7(now):N}", call.Account.Id, call.Outcome, ends);
        journal.Append(new JournalEntry { Cameo = cameo });
        Restore(cameo);
        return cameo;
    }

    /// <summary>The cameo of this id, if it is the account's.</summary>
    public Cameo? Find(Account account, string id) => Find(id) is { } cameo && cameo.Account == account.Id ? cameo : null;

    public Cameo? Find(string id) => _cameos.GetValueOrDefault(id);

    public void Restore(Cameo cameo) => _cameos[cameo.Id] = cameo;
}
