namespace AvatarMotion.Media;

/// <summary>Where the ink of a word begins and ends in its row, and where the word must be centered to stand there when it is drawn alone; in pixels.</summary>
internal readonly record struct WordPlace(double Left, double Right, double Middle);
