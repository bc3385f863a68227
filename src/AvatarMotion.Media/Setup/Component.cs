namespace AvatarMotion.Media;

/// <summary>One program, library or set of fonts of the machine.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
/// <param name="Found">Version or place, or null where it is missing.</param>
/// <param name="Remedy">The command that installs it on this machine.</param>
/// <param name="IsRequired">Whether films need it.</param>
public sealed record Component(string Name, string Purpose, string? Found, string Remedy, bool IsRequired = true);
