using System.Text.Json;
using Torii.Doors.Bodies;

namespace Torii.Doors.Videos;

/// <summary>The field <c>characters</c>: <c>[{"id": "character_…"}]</c>.</summary>
internal static class CharactersField
{
    /// <summary>Its name.</summary>
    public const string Name = "characters";

    /// <summary>How many it may name: OpenAI's bound.</summary>
    public const int Most = 2;

    /// <summary>The ids as the client wrote them.</summary>
    public static IReadOnlyList<string> Read(Fields fields, FieldFaults faults)
    {
        if (fields.Optional(Name) is not { } list)
        {
            return [];
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            faults.WrongType(Name, "an array of objects with an 'id'", list.ValueKind);
            return [];
        }

        if (list.GetArrayLength() > Most)
        {
            faults.WrongValue(Name, $"must name at most {Most} characters");
            return [];
        }

        return [.. list.EnumerateArray().Select((item, index) => new Fields(item, $"{Name}[{index}]", faults).Text("id"))];
    }
}
