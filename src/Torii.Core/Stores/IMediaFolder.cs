namespace Torii.Core.Stores;

/// <summary>The folder of the media itself, beside what is in its files.</summary>
public interface IMediaFolder
{
    /// <summary>Where it is.</summary>
    string Location { get; }

    /// <summary>How many shelves the files are spread over.</summary>
    int Shelves { get; }

    /// <summary>Writes something and takes it away again.</summary>
    /// <exception cref="IOException">The disk does not take it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    void Probe();

    /// <summary>Whether a result would find room: where the disk is nearly full, or takes nothing, it would not.</summary>
    bool HasRoom();

    /// <summary>The ids of the files of a shelf that nobody has written to since a moment. What is no file of ours is left out.</summary>
    IReadOnlyList<string> KeptBefore(int shelf, DateTimeOffset before);
}
