package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.model.Publication;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.Listing;
import io.github.advisorysite.output.OutputFile;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import java.util.List;
import java.util.SortedMap;

/**
 * Lists every published file but itself and what is for the server, with its digest, for mirrors.
 */
public record Checksums(Publication publication) implements Listing {

  @Override
  public OutputFile of(SortedMap<OutputPath, WrittenFile> files) {
    Addresses addresses = new Addresses(publication.site());
    String modified = publication.modified().toString();
    List<Shapes.Published> published =
        files.entrySet().stream()
            .filter(file -> !Addresses.isForServers(file.getKey()))
            .map(
                file ->
                    new Shapes.Published(
                        addresses.url(file.getKey()),
                        file.getValue().sha256(),
                        file.getValue().size(),
                        modified))
            .toList();
    return new OutputFile(
        new OutputPath(Addresses.api("checksums.json")),
        Json.bytes(new Shapes.Checksums(published)));
  }
}
