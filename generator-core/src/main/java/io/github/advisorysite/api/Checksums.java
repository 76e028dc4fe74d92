package io.github.advisorysite.api;

import io.github.advisorysite.address.Addresses;
import io.github.advisorysite.output.Json;
import io.github.advisorysite.output.Listing;
import io.github.advisorysite.output.OutputPath;
import io.github.advisorysite.output.WrittenFile;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Lists every published file but itself and what is for the server, with its digest, for mirrors.
 *
 * @param modified since when nothing public changed
 */
public record Checksums(Addresses addresses, Instant modified) implements Listing {

  @Override
  public OutputPath path() {
    return new OutputPath(Addresses.api("checksums.json"));
  }

  @Override
  public byte[] of(Map<OutputPath, WrittenFile> files) {
    List<Shapes.Published> published =
        files.entrySet().stream()
            .filter(file -> !Addresses.isForServers(file.getKey()))
            .map(
                file ->
                    new Shapes.Published(
                        addresses.url(file.getKey()),
                        file.getValue().sha256(),
                        file.getValue().size(),
                        modified.toString()))
            .toList();
    return Json.bytes(new Shapes.Checksums(published));
  }
}
