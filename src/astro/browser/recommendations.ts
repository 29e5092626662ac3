import { filterRecommendations } from './filter-recommendations.ts';
import './late.ts';

filterRecommendations(document);
