using Torii.Core.Accounts;
using Torii.Core.Catalogue;
using Torii.Core.Routing;
using Torii.Core.Routing.Offers;
using Torii.Doors.Json;

namespace Torii.Doors.Models;

/// <summary>
/// The answer to who asks for all models, written once and then again only when accounts or targets have changed, and even
/// then at most every second: work that comes and goes changes accounts all the time, and the list seldom.
/// </summary>
internal sealed class ModelList
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    // That an account's access has ended is nothing that makes another one free, and so nobody tells of it.
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(10);

    private readonly ModelCatalogue _catalogue;
    private readonly Availability _availability;
    private readonly TimeProvider _time;
    private readonly Lock _writing = new();
    private volatile bool _hasChanged;
    private volatile Written _written;

    public ModelList(ModelCatalogue catalogue, Availability availability, AccountPool pool, RouteBook routes, TimeProvider time)
    {
        (_catalogue, _availability, _time) = (catalogue, availability, time);
        pool.Freed += () => _hasChanged = true;
        routes.Changed += () => _hasChanged = true;
        _written = Write();
    }

    /// <summary>The answer as JSON.</summary>
    public byte[] Json()
    {
        if (IsDue() && _writing.TryEnter())
        {
            try
            {
                _written = Write();
            }
            finally
            {
                _writing.Exit();
            }
        }

        return _written.Json;
    }

    private bool IsDue()
    {
        var age = _time.GetElapsedTime(_written.At);
        return age >= Most || (_hasChanged && age >= Least);
    }

    private Written Write()
    {
        // Before it looks: what changes meanwhile is seen the next time.
        _hasChanged = false;
        var at = _time.GetTimestamp();
        return new Written(at, JsonAnswer.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("object", "list");
            writer.WriteStartArray("data");
            foreach (var (model, offer) in _availability.Of(_catalogue.Models))
            {
                ModelJson.Write(writer, model, model.Name, offer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }));
    }

    private sealed record Written(long At, byte[] Json);
}
