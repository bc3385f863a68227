using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("AvatarMotion.Face.Tests")]
