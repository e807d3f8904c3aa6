using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Torii.Admin.Answers;

/// <summary>
/// Refuses a null among the elements of a list: the serializer looks at the nullability of members, not at that of their
/// elements.
/// </summary>
internal static class WholeLists
{
    /// <summary>Has the lists of a type looked at when one of it is read.</summary>
    public static void Require(JsonTypeInfo type)
    {
        var lists = type.Properties.Where(member => typeof(IReadOnlyList<object>).IsAssignableFrom(member.PropertyType)).ToList();
        if (type.Kind == JsonTypeInfoKind.Object && lists.Count > 0)
        {
            type.OnDeserialized = body => lists.ForEach(member => Check(member.Name, member.Get?.Invoke(body)));
        }
    }

    private static void Check(string name, object? list)
    {
        var hole = (list as IEnumerable<object?> ?? []).ToList().IndexOf(null);
        if (hole >= 0)
        {
            throw new JsonException(message: null, $"$.{name}[{hole}]", lineNumber: null, bytePositionInLine: null);
        }
    }
}
