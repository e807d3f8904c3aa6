namespace Torii.Doors.Images;

/// <summary>What an image request is about.</summary>
/// <param name="Name">The name that its events go by.</param>
/// <param name="StartsFromPictures">Whether it must bring a picture.</param>
internal sealed record ImageOperation(string Name, bool StartsFromPictures)
{
    /// <summary>Pictures out of words, or, where it brings some, of pictures too.</summary>
    public static ImageOperation Generation { get; } = new("image_generation", StartsFromPictures: false);

    /// <summary>Pictures out of pictures.</summary>
    public static ImageOperation Edit { get; } = new("image_edit", StartsFromPictures: true);

    /// <summary>The event that brings a picture.</summary>
    public string Completed => Name + ".completed";
}
