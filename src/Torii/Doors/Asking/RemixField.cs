using Torii.Core.Prompts;
using Torii.Doors.Bodies;
using Torii.Doors.Chat.Reading;

namespace Torii.Doors.Asking;

/// <summary>The field <c>remix_target_id</c>, which names beside the prompt what is to be remixed.</summary>
internal static class RemixField
{
    private const string Name = "remix_target_id";
    private const int Longest = 2048;

    /// <summary>The post, the result or the generation that it names; null where there is none.</summary>
    public static string? Read(Fields fields, FieldFaults faults)
    {
        if (fields.OptionalText(Name) is not { } written)
        {
            return null;
        }

        if (written.Length is 0 or > Longest)
        {
            faults.WrongValue(Name, $"must be 1 to {Longest} characters long");
            return null;
        }

        var target = RemixTarget.Read(written);
        if (target is null)
        {
            faults.WrongValue(Name, $"must be a share link, a post ({PostId.Shape}), a result (gen_…) or the id of a generation");
        }

        return target;
    }
}
