using Torii.Core.Media;

namespace Torii.Core.Stores;

/// <summary>What media of one role and form, kept on one day, takes.</summary>
/// <param name="Role">What it serves.</param>
/// <param name="IsVideo">Whether it is moving pictures; stills otherwise.</param>
/// <param name="Day">The day in UTC.</param>
/// <param name="Files">How many files.</param>
/// <param name="Bytes">How long they are together.</param>
public sealed record MediaUse(MediaRole Role, bool IsVideo, DateOnly Day, long Files, long Bytes);
