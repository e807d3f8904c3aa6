namespace Torii.Simulator.Uploads;

/// <summary>What a form must be: exactly one <c>file</c> and one plain text.</summary>
/// <param name="Types">The formats that the file may have.</param>
/// <param name="LongestFile">In bytes; a longer one is answered 413.</param>
/// <param name="TextName">What the text's field is called.</param>
/// <param name="IsText">Whether a text will do. It is given without blanks around it.</param>
/// <param name="TextForm">What the text must be, in words.</param>
internal sealed record FormRules(
    IReadOnlyList<FileType> Types,
    long LongestFile,
    string TextName,
    Func<string, bool> IsText,
    string TextForm);
