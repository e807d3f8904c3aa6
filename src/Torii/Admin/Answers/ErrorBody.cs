namespace Torii.Admin.Answers;

/// <summary>How errors look; for the description of the API alone.</summary>
/// <param name="Error">The error.</param>
internal sealed record ErrorBody(ErrorBody.Inner Error)
{
    /// <summary>What it says.</summary>
    /// <param name="Message">For people: which field, and what is allowed.</param>
    /// <param name="Type">OpenAI's class of error.</param>
    /// <param name="Param">The field it is about; null where it is about none.</param>
    /// <param name="Code">The word that programs look at.</param>
    internal sealed record Inner(string Message, string Type, string? Param, string? Code);
}
