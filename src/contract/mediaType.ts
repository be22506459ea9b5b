// The media type of every body, both ways (JSON:API).
export const mediaType = 'application/vnd.api+json';
