using System.Collections.Frozen;

namespace Torii.Core.Catalogue;

/// <summary>Every model there is, by every name it goes by.</summary>
public sealed class ModelCatalogue
{
    private readonly FrozenDictionary<string, Model> _byName;

    /// <summary>A catalogue of <paramref name="models"/>, which <paramref name="aliases"/> (other name → model name) name too.</summary>
    public ModelCatalogue(IReadOnlyList<Model> models, IReadOnlyDictionary<string, string> aliases)
    {
        Models = models;
        var byName = models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        foreach (var (alias, name) in aliases)
        {
            byName.Add(alias, byName[name]);
        }

        _byName = byName.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The models under their own names, in the order they are listed to clients.</summary>
    public IReadOnlyList<Model> Models { get; }

    /// <summary>Every name and alias.</summary>
    public IEnumerable<string> Names => _byName.Keys;

    /// <summary>The model of that name or alias; null where there is none. Case matters, as at OpenAI.</summary>
    public Model? Find(string name) => _byName.GetValueOrDefault(name);
}
