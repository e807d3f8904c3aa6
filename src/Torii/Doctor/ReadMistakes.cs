namespace Torii.Doctor;

/// <summary>What was wrong with the settings when they were read; a start would end with these.</summary>
internal sealed record ReadMistakes(IReadOnlyList<string> All);
