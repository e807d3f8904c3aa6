using Torii.Simulator.Protocol;

namespace Torii.Simulator.Upstreams;

/// <summary>How an upstream writes its errors down.</summary>
internal interface IErrorForm
{
    /// <summary>An error of any kind.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">A word for it; dropped by forms that have none.</param>
    /// <param name="message">What is wrong, in a sentence.</param>
    /// <param name="field">The field at fault; null for none.</param>
    Answer.Text Error(int status, string code, string message, string? field = null);

    /// <summary>A field that is not what it must be.</summary>
    Answer.Text Mistake(FieldMistake mistake);

    /// <summary>What was asked for is refused for its content.</summary>
    Answer.Text Refused(string message) => Error(400, "content_policy_violation", message, "prompt");

    /// <summary>It cannot take anything now.</summary>
    Answer.Text Overloaded() => Error(503, "heavy_load", "The server is overloaded. Please try again later.");
}
