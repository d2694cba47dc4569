# The build image is named by its exact version; the runtime's project publishes no version tags. To
# hold both to one content, append the digest (IMAGE:TAG@sha256:…), here or as --build-arg, that
#   docker buildx imagetools inspect IMAGE:TAG --format '{{json .Manifest.Digest}}'
# prints.
ARG BUILD_IMAGE=maven:3.9.16-eclipse-temurin-25-noble
ARG RUNTIME_IMAGE=gcr.io/distroless/java25-debian13:nonroot

FROM ${BUILD_IMAGE} AS build
WORKDIR /build
COPY pom.xml ./
COPY src/build src/build
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -ntp -Plaunch package && mkdir data

# The runtime has no shell and no package manager. Its root file system may be read-only; only /tmp
# and the data folder are written to.
FROM ${RUNTIME_IMAGE}
COPY --from=build /build/target/launch/lib /app/lib
COPY --from=build /build/target/launch/plimsoll.jar /app/plimsoll.jar
COPY --from=build --chown=10001:10001 /build/data /data
WORKDIR /data
USER 10001:10001
ENV PLIMSOLL_DATA=/data
# The service: docker run … serve. The port for metrics and details is open inside the container alone.
EXPOSE 8080
ENTRYPOINT ["/usr/bin/java", "-XX:-UsePerfData", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-Xlog:disable", "-Xlog:all=error:stderr", "-jar", "/app/plimsoll.jar"]
CMD ["--help"]
